import sampler

sampler.taken += 1
print("samples:", sampler.taken)
