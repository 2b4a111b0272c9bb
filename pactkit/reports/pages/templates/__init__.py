"""The templates and the style of the pages; a package, so that they are shipped with the wheel."""
