"""Templates of the paper form, beside the code that fills them; a package, so that they are installed with it."""
