"""Templates of the sheets, beside the code that fills them; a package, so that they are installed with it."""
