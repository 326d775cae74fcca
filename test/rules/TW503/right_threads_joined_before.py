import os
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    sizes = list(pool.map(os.path.getsize, os.listdir(".")))
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print(sum(sizes))
