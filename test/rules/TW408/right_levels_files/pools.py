from concurrent.futures import ThreadPoolExecutor

outer = ThreadPoolExecutor(4)
inner = ThreadPoolExecutor(4)
