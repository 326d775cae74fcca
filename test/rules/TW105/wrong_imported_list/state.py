failures = []
