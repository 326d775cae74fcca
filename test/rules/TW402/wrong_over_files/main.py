import threading

import plugins

threads = [threading.Thread(target=plugins.load, args=(name,)) for name in ("a", "b")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
