"""The languages that pactkit speaks: its source is English, and every further one is a gettext catalogue here."""
