import threading

from queue_of import Jobs

jobs = Jobs()
thread = threading.Thread(target=jobs.put, args=(1,))
thread.start()
thread.join()
