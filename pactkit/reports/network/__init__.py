"""What is told of all sites together: items most sites miss, what hangs on one partner, totals, common items."""
