import threading

import door

threads = [threading.Thread(target=door.enter), threading.Thread(target=door.leave)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
