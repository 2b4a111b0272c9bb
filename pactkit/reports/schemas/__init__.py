"""JSON Schemas of the four kinds of file, for editors, made from the components that are installed."""
