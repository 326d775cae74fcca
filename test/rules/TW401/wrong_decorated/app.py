import threading

import service

reloader = threading.Thread(target=service.reload)
reloader.start()
service.login("ada")
reloader.join()
