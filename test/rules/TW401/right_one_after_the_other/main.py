import threading

import store

loader = threading.Thread(target=store.load)
loader.start()
loader.join()

saver = threading.Thread(target=store.save)
saver.start()
saver.join()
