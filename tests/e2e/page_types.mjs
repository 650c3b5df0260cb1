// SPDX-License-Identifier: Apache-2.0
// One address for each type of page, in both hubs. `status` is 200 unless it says otherwise.
const longWord = 'x'.repeat(90);

export const pageTypes = [
  { name: 'the home page', path: '/' },
  { name: 'a police force', path: '/areas/E23000029' },
  { name: 'a council area', path: '/areas/E07000178' },
  { name: 'the nation', path: '/areas/K04000001' },
  { name: 'a measure by quarter', path: '/areas/E23000029/residential-burglary' },
  { name: 'a measure by month', path: '/areas/E23000029/burglary' },
  { name: 'a measure in a council area', path: '/areas/E07000178/vehicle-crime' },
  { name: 'a measure of the nation', path: '/areas/K04000001/burglary' },
  { name: 'a measure without a figure', path: '/areas/E07000178/residential-burglary' },
  { name: 'a force that supplied nothing', path: '/areas/E23000005/burglary' },
  { name: 'response times', path: '/response' },
  { name: 'the search', path: '/find' },
  { name: 'a search that finds nothing', path: '/find?q=nothing-like-this' },
  { name: 'methods', path: '/methods' },
  { name: 'an address where nothing is', path: '/nothing-here', status: 404 },
  { name: 'an area nobody knows', path: `/areas/${longWord}`, status: 404 },
  { name: 'an address that cannot be read', path: '/find?q=%ff', status: 400 },
];

export const inventedPageTypes = [
  { name: 'the home page', path: '/' },
  { name: 'a police force', path: '/areas/X23000001' },
  { name: 'a council area', path: '/areas/X06000002' },
  { name: 'the nation', path: '/areas/X04000001' },
  { name: 'a measure by quarter', path: '/areas/X23000001/residential-burglary' },
  { name: 'a measure by month', path: '/areas/X23000001/burglary' },
  { name: 'a measure in a council area', path: '/areas/X06000003/shoplifting' },
  { name: 'a measure without a figure', path: '/areas/X06000001/residential-burglary' },
  { name: 'response times', path: '/response' },
  { name: 'the search', path: '/find' },
  { name: 'a search that finds nothing', path: '/find?q=nothing-like-this' },
  { name: 'methods', path: '/methods' },
  { name: 'an address where nothing is', path: '/nothing-here', status: 404 },
  { name: 'an address that cannot be read', path: '/find?q=%ff', status: 400 },
];
