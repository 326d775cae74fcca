from service.pool import Pool

pool = Pool(3)
pool.put(print)
pool.close()
