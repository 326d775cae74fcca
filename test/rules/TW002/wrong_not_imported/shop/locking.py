import threading

order_lock = threading.Lock()
stock_lock = threading.Lock()
