import threading

table_lock = threading.Lock()
order_lock = threading.Lock()
