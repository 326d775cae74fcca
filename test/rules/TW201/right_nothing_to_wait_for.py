from threading import Thread

thread = Thread()
print(thread.ident)
thread.start()
print(thread.ident)
