import threading

from worker import Worker

worker = Worker()
thread = threading.Thread(target=worker.run)
thread.start()
worker.put("a")
worker.put(None)
thread.join()
