numbers = {"sum": 0}
