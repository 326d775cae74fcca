import threading

stock_lock = threading.Lock()
