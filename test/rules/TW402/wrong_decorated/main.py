import threading

import queue_of_jobs

threads = [threading.Thread(target=queue_of_jobs.add, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
