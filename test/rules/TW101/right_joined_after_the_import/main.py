import warmup

warmup.done()
warmup.loaded += 1
print(warmup.loaded)
