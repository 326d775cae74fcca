import threading

from channel import Channel

lock = threading.Lock()
channel = Channel(lock)
threads = [threading.Thread(target=channel.send, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
