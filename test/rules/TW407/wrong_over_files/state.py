import threading

state_lock = threading.Lock()
state = {"open": 0}
