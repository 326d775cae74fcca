shutting_down = False
