starts = 0
