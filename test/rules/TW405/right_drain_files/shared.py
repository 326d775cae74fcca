import queue
import threading

lock = threading.Lock()
todo = queue.Queue()
done = []
