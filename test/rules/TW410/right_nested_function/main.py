import threading

from jobs import prepare

thread = threading.Thread(target=lambda: print(list(prepare(["a"])())))
thread.start()
thread.join()
