import threading

totals_guard = threading.Lock()
