import threading

changed = threading.Condition()
notes = []
