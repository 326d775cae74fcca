from handlers import on_signal
from service import Service

service = Service()
on_signal(service.stop)
service.thread.start()
service.thread.join()
