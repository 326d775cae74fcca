from threading import Thread

# What a thread object says of itself, without any work.
thread = Thread(name="clerk", daemon=True)
print(thread.name, thread.daemon, thread.is_alive())
