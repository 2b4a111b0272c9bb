"""What the words of pactkit mean: frozen records, no input or output, standard library and attrs only."""
