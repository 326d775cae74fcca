import threading

plugins = {}
plugins_lock = threading.RLock()
