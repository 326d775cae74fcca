import threading

import table

threads = [threading.Thread(target=table.insert, args=(key, [])) for key in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
table.drop("a")
