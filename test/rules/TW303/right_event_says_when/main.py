import time

from loader import Loader

loader = Loader()
loader.start()
time.sleep(0.1)
loader.ready.wait()
print(loader.data)
loader.join()
