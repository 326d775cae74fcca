import threading

kitchen = threading.Lock()
hall = threading.Lock()
cellar = threading.Lock()
