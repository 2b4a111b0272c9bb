"""What people and programs read: documents as JSON and csv, sheets as text, markdown and html, and pages."""
