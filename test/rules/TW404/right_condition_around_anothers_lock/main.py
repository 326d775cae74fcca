import threading

from buffer import Buffer

buffer = Buffer()
thread = threading.Thread(target=buffer.wait_until_filled)
thread.start()
thread.join()
