from concurrent.futures import ThreadPoolExecutor

workers = ThreadPoolExecutor(max_workers=3)
