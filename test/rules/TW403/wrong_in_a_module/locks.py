import threading

table_lock = threading.Lock()
