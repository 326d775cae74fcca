import threading

from bell import Bell

rung = threading.Event()
bell = Bell(rung.set)
thread = threading.Thread(target=bell.ring)
thread.start()
rung.wait()
thread.join()
