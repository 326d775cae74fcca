"""The program patches before it imports what makes threads: there they are green."""
import gevent.monkey

gevent.monkey.patch_all()

from pool import Pool

pool = Pool()
pool.run(4)
print(pool.served)
