import threading

ready = threading.Barrier(3)
finish = threading.Event()
