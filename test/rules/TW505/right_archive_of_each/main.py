import threading

from work import store

store("main")
threads = [threading.Thread(target=store, args=(str(n),)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
