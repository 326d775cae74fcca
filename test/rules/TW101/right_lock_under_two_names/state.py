total_bytes = 0
