import threading

from service import Service

service = Service()
thread = threading.Thread(target=service.run)
thread.start()
thread.join()
