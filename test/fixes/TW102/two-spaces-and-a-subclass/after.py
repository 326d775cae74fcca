import threading


class Base(object):
  def __init__(self):
    self.n = 0
    self._lock = threading.Lock()

  def step(self):
    with self._lock:
      self.n += 1


class Fast(Base):
  def leap(self):
    with self._lock:
      self.n += 10


fast = Fast()
threads = [threading.Thread(target=fast.step), threading.Thread(target=fast.leap)]
for thread in threads:
  thread.start()
for thread in threads:
  thread.join()
print(fast.n)
