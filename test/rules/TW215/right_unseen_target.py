import threading

from library import work

thread = threading.Thread(target=work, args=(1, 2, 3))
thread.start()
thread.join()
