from sampler import Sampler

sampler = Sampler()
sampler.begin()
input("Enter ends")
sampler.finish()
print(sampler.samples)
