import threading

table_lock = threading.RLock()
