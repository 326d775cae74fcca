import threading

from jobs import run

thread = threading.Thread(target=run, args=(["true"],))
thread.start()
thread.join()
